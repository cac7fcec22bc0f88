/**
 * The connection to the clips' database: opening it, opening it anew when it was ended, and doing
 * work in one transaction.
 */
import { openDB, type IDBPDatabase } from 'idb';
import { ClipError } from './error.ts';
import { SCHEMA_VERSION, STORES, type Schema, type Stores, type Transaction } from './schema.ts';
import { upgrade } from './upgrade.ts';

/** How long another context may keep an older database open before the reader is told. */
const BLOCKED_PATIENCE_MS = 10_000;

/** The reader's view of what went wrong inside IndexedDB. */
function toClipError(error: unknown): unknown {
  if (error instanceof ClipError || !(error instanceof Error)) return error;
  // Over quota the request succeeds and the transaction aborts, with an empty message.
  if (error.name === 'QuotaExceededError')
    return new ClipError('errorStorageFull', 'No room on this device.', { cause: error });
  if (error.name === 'VersionError')
    return new ClipError('errorStorageNewer', 'A newer version wrote the clips.', { cause: error });
  return new ClipError('errorStorageUnavailable', error.message || error.name, { cause: error });
}

/** Throws `ClipError` alone. */
export class ClipDatabase {
  readonly #name: string;
  #connection: Promise<IDBPDatabase<Schema>> | undefined;
  #closed = false;

  constructor(name: string) {
    this.#name = name;
  }

  /** Fails at once where the database cannot be opened at all. */
  async open(): Promise<void> {
    try {
      await this.#connect();
    } catch (error) {
      throw toClipError(error);
    }
  }

  /** Opens, or opens anew after the browser or a newer version of us ended the connection. */
  #connect(): Promise<IDBPDatabase<Schema>> {
    if (this.#closed) throw new ClipError('errorStorageUnavailable', 'The store is closed.');
    const connection = (this.#connection ??= this.#openOnce());
    connection.catch(() => this.#forget(connection));
    return connection;
  }

  #forget(connection: Promise<IDBPDatabase<Schema>> | undefined): void {
    if (this.#connection === connection) this.#connection = undefined;
  }

  async #openOnce(): Promise<IDBPDatabase<Schema>> {
    let patience: ReturnType<typeof setTimeout> | undefined;
    let connection: Promise<IDBPDatabase<Schema>> | undefined;
    const blocked = new Promise<never>((_resolve, reject) => {
      connection = openDB<Schema>(this.#name, SCHEMA_VERSION, {
        upgrade(database, from, _to, transaction) {
          // A failure aborts the transaction, and with it the opening.
          void upgrade(database, from, transaction).catch(() => transaction.abort());
        },
        blocked() {
          // Our own pages let go at once (below), so this ends by itself but for one that hangs.
          patience = setTimeout(
            () => reject(new ClipError('errorStorageBlocked', 'Another window keeps the clips open.')),
            BLOCKED_PATIENCE_MS,
          );
        },
        blocking: (_current, _next, event) => {
          this.#connection = undefined;
          (event.target as IDBDatabase).close(); // a version change is told to the connection
        },
        terminated: () => {
          this.#connection = undefined;
        },
      });
    });
    try {
      return await Promise.race([connection ?? blocked, blocked]);
    } finally {
      clearTimeout(patience);
    }
  }

  /** Does its work in one transaction and resolves when what it wrote is complete. `work` must not wait for anything else. */
  async transact<T>(
    mode: 'readonly' | 'readwrite',
    work: (transaction: Transaction) => Promise<T>,
    durability: IDBTransactionDurability = 'strict',
  ): Promise<T> {
    try {
      const transaction = await this.#begin(mode, durability);
      const ended = transaction.done.then(
        () => null,
        (error: unknown) => error,
      );
      try {
        const value = await work(transaction);
        // What was read is whole: to hear of the end as well would take a reader a turn more.
        if (mode === 'readonly') return value;
        transaction.commit();
        await transaction.done;
        return value;
      } catch (error) {
        // Nothing of it may be kept, by whatever it failed: what cannot be cloned throws without a request.
        try {
          transaction.abort();
        } catch {
          // It is over already.
        }
        await ended;
        // An aborted transaction's own reason says more than the "aborted" of its requests.
        throw transaction.error ?? error;
      }
    } catch (error) {
      throw toClipError(error);
    }
  }

  async #begin(mode: 'readonly' | 'readwrite', durability: IDBTransactionDurability): Promise<Transaction> {
    const connection = this.#connect();
    const start = (database: IDBPDatabase<Schema>): Transaction =>
      database.transaction<Stores, 'readwrite'>([...STORES], mode as 'readwrite', { durability }); // a reader never writes
    try {
      return start(await connection);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      // Closed under us without a word, as Firefox does on a cleared profile.
      this.#forget(connection);
      return start(await this.#connect());
    }
  }

  close(): void {
    this.#closed = true;
    const connection = this.#connection;
    this.#connection = undefined;
    connection?.then(
      (database) => database.close(),
      () => {},
    );
  }
}
