import { notFound } from 'next/navigation';
import { UserError } from './errors.ts';

/** For pages: a row that is not the reader's is the same "not found" as one that does not exist. */
export async function orNotFound<Value>(read: Promise<Value>): Promise<Value> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof UserError && error.code === 'notFound') notFound();
    throw error;
  }
}

/** As orNotFound; any other refusal is for the page to tell. */
export async function orRefusal<Value>(
  read: Promise<Value>,
): Promise<{ ok: true; value: Value } | { ok: false; message: string }> {
  try {
    return { ok: true, value: await orNotFound(read) };
  } catch (error) {
    if (error instanceof UserError) return { ok: false, message: error.message };
    throw error;
  }
}
