import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/** The router would load every visible link ahead of time, each through sign-in and database: too much on a deadline day. */
export function Link({ prefetch = false, ...props }: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={prefetch} {...props} />;
}
