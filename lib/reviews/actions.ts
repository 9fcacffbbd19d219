'use server';

import { action } from '../action.ts';
import { assignReview } from './examinations.ts';
import {
  acceptReport,
  beginReview,
  endReview,
  openSection,
  reopenReport,
  returnReport,
  undoAcceptance,
  undoReturn,
} from './mutations.ts';
import { assignReviewInput, openSectionInput, returnInput, submissionInput, undoInput } from './schema.ts';

export const beginReviewAction = action(submissionInput, beginReview);
export const endReviewAction = action(submissionInput, endReview);
export const assignReviewAction = action(assignReviewInput, assignReview);
export const returnReportAction = action(returnInput, returnReport);
export const acceptReportAction = action(submissionInput, acceptReport);
export const reopenReportAction = action(returnInput, reopenReport);
export const undoReturnAction = action(undoInput, undoReturn);
export const undoAcceptanceAction = action(undoInput, undoAcceptance);
export const openSectionAction = action(openSectionInput, openSection);
