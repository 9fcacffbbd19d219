'use server';

import { action } from '../action.ts';
import { requestPrint } from './mutations.ts';
import { printRequest } from './schema.ts';

export const requestPrintAction = action(printRequest, requestPrint);
