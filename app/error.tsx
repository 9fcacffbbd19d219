'use client';

import { FailureNotice, type FailureNoticeProps } from '#components/shell/failure-notice.tsx';
import { Standalone } from '#components/shell/standalone.tsx';

export default function ErrorPage(props: FailureNoticeProps) {
  return (
    <Standalone>
      <FailureNotice {...props} />
    </Standalone>
  );
}
