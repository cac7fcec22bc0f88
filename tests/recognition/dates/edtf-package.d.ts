/** What the tests use of the edtf package, which ships no types. */
declare module 'edtf' {
  /** Throws on what is not EDTF. */
  export function parse(value: string): unknown;
  /** First and last moment, in milliseconds since 1970 UTC. */
  export default function edtf(value: string): { min: number; max: number };
}
