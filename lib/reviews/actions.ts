'use server';

import { action } from '../action.ts';
import { acceptReport, beginReview, reopenReport, returnReport } from './mutations.ts';
import { returnInput, submissionInput } from './schema.ts';

export const beginReviewAction = action(submissionInput, beginReview);
export const returnReportAction = action(returnInput, returnReport);
export const acceptReportAction = action(submissionInput, acceptReport);
export const reopenReportAction = action(returnInput, reopenReport);
