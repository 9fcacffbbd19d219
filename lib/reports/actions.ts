'use server';

import { action } from '../action.ts';
import {
  requestApproval,
  sendBackReport,
  startReport,
  submitReport,
  supplementFigures,
  unlockSection,
  withdrawReport,
} from './mutations.ts';
import { resendReceipt } from './receipts.ts';
import { restoreVersion, saveAnswers, saveSection } from './save-answers.ts';
import { restoreInput } from './save-schema.ts';
import {
  checklistForm,
  figuresForm,
  proposalsForm,
  reasonInput,
  reportInput,
  resendInput,
  sectionForm,
  sendInput,
  startReportInput,
  unlockInput,
} from './schema.ts';

export const startReportAction = action(startReportInput, startReport);
export const saveSectionAction = action(sectionForm, saveSection);
export const saveProposalsAction = action(proposalsForm, saveAnswers);
export const saveChecklistAction = action(checklistForm, saveAnswers);
export const saveFiguresAction = action(figuresForm, saveAnswers);
export const requestApprovalAction = action(reportInput, requestApproval);
export const sendBackAction = action(reasonInput, sendBackReport);
export const submitReportAction = action(sendInput, submitReport);
export const withdrawReportAction = action(reasonInput, withdrawReport);
export const supplementFiguresAction = action(reasonInput, supplementFigures);
export const unlockSectionAction = action(unlockInput, unlockSection);
export const resendReceiptAction = action(resendInput, resendReceipt);
export const restoreVersionAction = action(restoreInput, restoreVersion);
