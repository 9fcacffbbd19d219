'use server';

import { action } from '../action.ts';
import {
  approveSummary,
  createSummary,
  publishSummary,
  requestSummaryApproval,
  reviseSummary,
  sendBackSummary,
} from './mutations.ts';
import {
  addParagraph,
  citeSource,
  moveParagraph,
  removeParagraph,
  restoreParagraph,
  saveParagraph,
} from './paragraphs.ts';
import {
  addParagraphInput,
  approveInput,
  citeSourceInput,
  createSummaryInput,
  moveParagraphInput,
  paragraphInput,
  saveParagraphInput,
  summaryInput,
  summaryReasonInput,
} from './schema.ts';

export const createSummaryAction = action(createSummaryInput, createSummary);
export const requestSummaryApprovalAction = action(summaryInput, requestSummaryApproval);
export const sendBackSummaryAction = action(summaryReasonInput, sendBackSummary);
export const approveSummaryAction = action(approveInput, approveSummary);
export const publishSummaryAction = action(summaryInput, publishSummary);
export const reviseSummaryAction = action(summaryReasonInput, reviseSummary);
export const saveParagraphAction = action(saveParagraphInput, saveParagraph);
export const addParagraphAction = action(addParagraphInput, addParagraph);
export const citeSourceAction = action(citeSourceInput, citeSource);
export const removeParagraphAction = action(paragraphInput, removeParagraph);
export const restoreParagraphAction = action(paragraphInput, restoreParagraph);
export const moveParagraphAction = action(moveParagraphInput, moveParagraph);
