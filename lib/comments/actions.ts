'use server';

import { action } from '../action.ts';
import { addComment, resolveComment } from './mutations.ts';
import { addCommentInput, addRemarkInput, replyInput, resolveCommentInput } from './schema.ts';
import { addRemark, replyToRemark } from './threads.ts';

export const addCommentAction = action(addCommentInput, addComment);
export const resolveCommentAction = action(resolveCommentInput, resolveComment);
export const addRemarkAction = action(addRemarkInput, addRemark);
export const replyAction = action(replyInput, replyToRemark);
