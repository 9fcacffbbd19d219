'use server';

import { action } from '../action.ts';
import { changeCycle, closeCycle, reopenCycle } from './changing.ts';
import { cancelCycle, openCollection, openCycle } from './mutations.ts';
import { changeCycleInput, closeCycleInput, collectionInput, cycleInput, openCycleInput } from './schema.ts';

export const openCycleAction = action(openCycleInput, openCycle);
export const changeCycleAction = action(changeCycleInput, changeCycle);
export const closeCycleAction = action(closeCycleInput, closeCycle);
export const reopenCycleAction = action(closeCycleInput, reopenCycle);
export const cancelCycleAction = action(cycleInput, cancelCycle);
export const openCollectionAction = action(collectionInput, openCollection);
