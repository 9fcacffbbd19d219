'use server';

import { action, openAction } from '../action.ts';
import { changeAccount, closeAccount, createAccount, issueLink, reopenAccount } from './administration.ts';
import { endDeputy, nameDeputy, revokeSession } from './mutations.ts';
import { changePassword, setPassword } from './passwords.ts';
import {
  accountInput,
  changeAccountInput,
  changePasswordInput,
  closeAccountInput,
  createAccountInput,
  endDeputyInput,
  nameDeputyInput,
  revokeSessionInput,
  setPasswordInput,
} from './schema.ts';

export const revokeSessionAction = action(revokeSessionInput, revokeSession);
export const nameDeputyAction = action(nameDeputyInput, nameDeputy);
export const createAccountAction = action(createAccountInput, createAccount);
export const changeAccountAction = action(changeAccountInput, changeAccount);
export const closeAccountAction = action(closeAccountInput, closeAccount);
export const reopenAccountAction = action(accountInput, reopenAccount);
export const issueLinkAction = action(accountInput, issueLink);
export const changePasswordAction = action(changePasswordInput, changePassword);
export const setPasswordAction = openAction(setPasswordInput, setPassword);
export const endDeputyAction = action(endDeputyInput, endDeputy);
