/** How much there is, and what of it was never exported; asked anew whenever clips change. */
import { useEffect, useState } from 'preact/hooks';
import type { ClipStore, StorageReport } from '../clips/store.ts';

/** Null until it is known. `version` grows whenever clips change. */
export function useStorage(store: ClipStore, version: number): StorageReport | null {
  const [report, setReport] = useState<StorageReport | null>(null);
  useEffect(() => {
    let ended = false;
    const ask = async (): Promise<void> => {
      const told = await store.storage();
      if (!ended) setReport(told);
    };
    // What only informs may be missing.
    ask().catch(() => {});
    return () => {
      ended = true;
    };
  }, [store, version]);
  return report;
}
