'use server';

import { action } from '../action.ts';
import { requestPrint } from './mutations.ts';
import { printSubject } from './schema.ts';

export const requestPrintAction = action(printSubject, requestPrint);
