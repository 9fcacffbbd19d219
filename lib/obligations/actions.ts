'use server';

import { action } from '../action.ts';
import { cancelConfidentialFiling, grantExtensions, recordConfidentialFiling } from './mutations.ts';
import { cancelConfidentialInput, confidentialInput, extensionInput } from './schema.ts';

export const grantExtensionsAction = action(extensionInput, grantExtensions);
export const recordConfidentialAction = action(confidentialInput, recordConfidentialFiling);
export const cancelConfidentialAction = action(cancelConfidentialInput, cancelConfidentialFiling);
