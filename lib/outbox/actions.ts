'use server';

import { action } from '../action.ts';
import { retryMail } from './mutations.ts';
import { mailInput } from './schema.ts';

export const retryMailAction = action(mailInput, retryMail);
