'use server';

import { action } from '../action.ts';
import { assignDrafter, handOver } from './mutations.ts';
import { assignInput, handoverInput } from './schema.ts';

export const handOverAction = action(handoverInput, handOver);
export const assignDrafterAction = action(assignInput, assignDrafter);
