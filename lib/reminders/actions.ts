'use server';

import { action } from '../action.ts';
import { createLetter } from './letters.ts';
import { remindNow } from './mutations.ts';
import { letterInput, remindInput } from './schema.ts';

export const remindAction = action(remindInput, remindNow);
export const createLetterAction = action(letterInput, createLetter);
