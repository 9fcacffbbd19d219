'use server';

import { action } from '../action.ts';
import { revokeSession } from './mutations.ts';
import { revokeSessionInput } from './schema.ts';

export const revokeSessionAction = action(revokeSessionInput, revokeSession);
