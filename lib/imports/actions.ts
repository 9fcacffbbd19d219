'use server';

import { action } from '../action.ts';
import { applyImport, dismissPieces, movePieces } from './mutations.ts';
import { applyInput, dismissInput, movePiecesInput } from './schema.ts';

export const movePiecesAction = action(movePiecesInput, movePieces);
export const dismissPiecesAction = action(dismissInput, dismissPieces);
export const applyImportAction = action(applyInput, applyImport);
