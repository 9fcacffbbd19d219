/** Bytes that are read as they are sent on. */
export type StoredFile = { body: Blob | ReadableStream<Uint8Array<ArrayBuffer>>; bytes: number };

/** Where files are kept, each under its SHA-256. */
export type FileStore = {
  /** Keeps the file at this path, complete or not at all; keeping the same content again changes nothing. */
  put(hash: string, path: string): Promise<void>;
  /** null: the store has no such file. */
  open(hash: string): Promise<StoredFile | null>;
};
