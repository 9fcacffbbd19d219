'use server';

import { action } from '../action.ts';
import { moveProposals, recordProposal } from './mutations.ts';
import { moveInput, recordInput } from './schema.ts';

export const recordProposalAction = action(recordInput, recordProposal);
export const moveProposalsAction = action(moveInput, moveProposals);
