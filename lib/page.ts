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
