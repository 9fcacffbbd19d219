'use client';

import { useRef, useState } from 'react';
import { ExactInstant } from '#components/ui/instant.tsx';
import { ScrollRegion } from '#components/ui/scroll-region.tsx';
import type { SessionView } from '#lib/accounts/queries.ts';
import { browserName } from './browser-name.ts';
import { RevokeSessionForm } from './revoke-session-form.tsx';

type Props = { sessions: SessionView[]; labelledBy: string };

const cell = 'border-b border-line px-3 py-2 align-middle';

/** The line above the table stays when a row goes, so that the answer is heard. */
export function SessionTable({ sessions, labelledBy }: Props) {
  const [answer, setAnswer] = useState('');
  const line = useRef<HTMLParagraphElement>(null);
  const onDone = (name: string) => {
    setAnswer(`Đã kết thúc phiên ${name}.`);
    line.current?.focus();
  };
  return (
    <div className="flex flex-col gap-3">
      <p
        ref={line}
        role="status"
        tabIndex={-1}
        className="font-semibold text-success outline-none empty:sr-only"
      >
        {answer}
      </p>
      <ScrollRegion labelledBy={labelledBy}>
        <table className="w-full border-separate border-spacing-0 text-left text-sm [&_tr:last-child>*]:border-b-0">
          <thead>
            <tr className="bg-surface [&>th]:border-b [&>th]:border-line-strong [&>th]:px-3 [&>th]:py-2 [&>th]:font-semibold">
              <th scope="col">Trình duyệt</th>
              <th scope="col">Đăng nhập lúc</th>
              <th scope="col">Hoạt động gần nhất</th>
              <th scope="col">Thao tác</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map(({ id, userAgent, createdAt, lastSeenAt, current }) => {
              const name = browserName(userAgent);
              return (
                <tr key={id}>
                  <th scope="row" className={`${cell} min-w-40 font-medium`}>
                    {name}
                  </th>
                  <td className={`${cell} whitespace-nowrap`}>
                    <ExactInstant at={createdAt} />
                  </td>
                  <td className={`${cell} whitespace-nowrap`}>
                    <ExactInstant at={lastSeenAt} />
                  </td>
                  <td className={`${cell} min-w-48`}>
                    {current ? (
                      <>
                        <span className="font-semibold">Phiên này.</span> Kết thúc bằng “Đăng xuất” ở trình
                        đơn tài khoản.
                      </>
                    ) : (
                      <RevokeSessionForm sessionId={id} name={name} onDone={() => onDone(name)} />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}
