'use server';

import { action } from '../action.ts';
import {
  acceptDrafts,
  confirmCitation,
  pickSentences,
  refreshFacts,
  removeCitation,
  updateCitation,
  updateUnchangedCitations,
} from './citing.ts';
import { recordEditionNumber } from './issued-papers.ts';
import {
  approveSummary,
  createSummary,
  publishSummary,
  recallEdition,
  requestSummaryApproval,
  reviseSummary,
  sendBackSummary,
} from './mutations.ts';
import { saveOutline } from './outlines.ts';
import {
  addParagraph,
  mergeParagraphs,
  moveParagraph,
  removeParagraph,
  restoreParagraph,
  saveParagraph,
  splitParagraph,
} from './paragraphs.ts';
import {
  acceptDraftsInput,
  addParagraphInput,
  approveInput,
  citationInput,
  confirmCitationInput,
  createSummaryInput,
  editionIssuedInput,
  mergeParagraphsInput,
  moveParagraphInput,
  outlineInput,
  paragraphInput,
  pickInput,
  recallInput,
  refreshFactsInput,
  reviseInput,
  saveParagraphInput,
  splitParagraphInput,
  summaryInput,
  summaryReasonInput,
} from './schema.ts';

export const createSummaryAction = action(createSummaryInput, createSummary);
export const saveOutlineAction = action(outlineInput, saveOutline);
export const saveParagraphAction = action(saveParagraphInput, saveParagraph);
export const addParagraphAction = action(addParagraphInput, addParagraph);
export const pickSentencesAction = action(pickInput, pickSentences);
export const acceptDraftsAction = action(acceptDraftsInput, acceptDrafts);
export const moveParagraphAction = action(moveParagraphInput, moveParagraph);
export const mergeParagraphsAction = action(mergeParagraphsInput, mergeParagraphs);
export const splitParagraphAction = action(splitParagraphInput, splitParagraph);
export const removeParagraphAction = action(paragraphInput, removeParagraph);
export const restoreParagraphAction = action(paragraphInput, restoreParagraph);
export const refreshFactsAction = action(refreshFactsInput, refreshFacts);
export const confirmCitationAction = action(confirmCitationInput, confirmCitation);
export const updateCitationAction = action(confirmCitationInput, updateCitation);
export const updateUnchangedCitationsAction = action(summaryInput, updateUnchangedCitations);
export const removeCitationAction = action(citationInput, removeCitation);
export const requestSummaryApprovalAction = action(summaryInput, requestSummaryApproval);
export const sendBackSummaryAction = action(summaryReasonInput, sendBackSummary);
export const approveSummaryAction = action(approveInput, approveSummary);
export const publishSummaryAction = action(summaryInput, publishSummary);
export const reviseSummaryAction = action(reviseInput, reviseSummary);
export const recallEditionAction = action(recallInput, recallEdition);
export const recordEditionNumberAction = action(editionIssuedInput, recordEditionNumber);
