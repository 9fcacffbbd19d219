'use server';

import { action } from '../action.ts';
import { endDeputy, nameDeputy, revokeSession } from './mutations.ts';
import { endDeputyInput, nameDeputyInput, revokeSessionInput } from './schema.ts';

export const revokeSessionAction = action(revokeSessionInput, revokeSession);
export const nameDeputyAction = action(nameDeputyInput, nameDeputy);
export const endDeputyAction = action(endDeputyInput, endDeputy);
