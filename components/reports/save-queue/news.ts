/** What other tabs of this browser are told. */
export type News =
  | { is: 'stored'; reportId: string; key: string; version: number }
  | { is: 'signedIn' }
  /** The fields of these answers are open there now. */
  | { is: 'opened'; ids: readonly string[] }
  /** A text was put down for the page in which its field is open. */
  | { is: 'released' };

function isNews(value: unknown): value is News {
  return typeof value === 'object' && value !== null && 'is' in value;
}

export interface NewsChannel {
  tell: (news: News) => void;
}

/** Between the tabs of one account in this browser; mute where the browser has no such channel. */
export function openNews(accountId: string, onNews: (news: News) => void): NewsChannel {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined };
  const channel = new BroadcastChannel(`nhip-cau.${accountId}`);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isNews(data)) onNews(data);
  });
  return { tell: (news) => channel.postMessage(news) };
}
