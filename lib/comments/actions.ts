'use server';

import { action } from '../action.ts';
import { addComment, resolveComment } from './mutations.ts';
import { addCommentInput, resolveCommentInput } from './schema.ts';

export const addCommentAction = action(addCommentInput, addComment);
export const resolveCommentAction = action(resolveCommentInput, resolveComment);
