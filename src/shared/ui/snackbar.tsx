/** A line at the foot of the page that says what has just happened, with a way back. */
import { createContext, type ComponentChildren, type JSX } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import { t } from '../i18n.ts';
import { IconButton } from './button.tsx';

export interface Snack {
  text: string;
  /** `Undo`, most often. */
  action?: { label: string; onSelect: () => void };
}

/** Long enough to read and to reach with the keyboard; the clock stands still under pointer or focus. */
const SHOWN_MS = 10_000;

const SnackContext = createContext<(snack: Snack) => void>(() => {});

/** Shows a snack; the one before it goes. */
export function useSnackbar(): (snack: Snack) => void {
  return useContext(SnackContext);
}

export function SnackbarProvider({ children }: { children: ComponentChildren }): JSX.Element {
  const [snack, setSnack] = useState<Snack | null>(null);
  const [held, setHeld] = useState(false);
  const show = useCallback((next: Snack) => {
    setHeld(false);
    setSnack(next);
  }, []);
  useEffect(() => {
    if (!snack || held) return undefined;
    const timer = setTimeout(() => setSnack(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [snack, held]);
  const action = snack?.action;
  return (
    <SnackContext.Provider value={show}>
      {children}
      {/* The region is there before its words are: screen readers announce changes, not arrivals. */}
      <output class="snack-place" data-testid="snackbar">
        {snack && (
          <div
            class="snack"
            onPointerEnter={() => setHeld(true)}
            onPointerLeave={() => setHeld(false)}
            onFocusIn={() => setHeld(true)}
            onFocusOut={() => setHeld(false)}
          >
            <span class="grow">{snack.text}</span>
            {action && (
              <button
                type="button"
                onClick={() => {
                  setSnack(null);
                  action.onSelect();
                }}
              >
                {action.label}
              </button>
            )}
            <IconButton icon="x" label={t('close')} onClick={() => setSnack(null)} />
          </div>
        )}
      </output>
    </SnackContext.Provider>
  );
}
