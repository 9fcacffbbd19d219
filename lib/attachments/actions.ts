'use server';

import { action } from '../action.ts';
import { recordPaper } from './issued-papers.ts';
import { removeAttachment } from './mutations.ts';
import { issuedInput, removeInput } from './schema.ts';

export const removeAttachmentAction = action(removeInput, removeAttachment);
export const recordPaperAction = action(issuedInput, recordPaper);
