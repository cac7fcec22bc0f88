/** Sheets that the build hands over as text. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
