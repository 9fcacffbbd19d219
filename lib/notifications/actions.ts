'use server';

import { z } from 'zod';
import { action } from '../action.ts';
import { chooseMails, markAllRead, markRead } from './mutations.ts';
import { mailChoiceInput, noticeInput } from './schema.ts';

export const markReadAction = action(noticeInput, markRead);
export const markAllReadAction = action(z.object({}), markAllRead);
export const chooseMailsAction = action(mailChoiceInput, chooseMails);
