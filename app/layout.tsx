import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import './globals.css';
import { latin, vietnamese } from './fonts.ts';

export const metadata: Metadata = {
  title: { default: 'Nhịp Cầu', template: '%s · Nhịp Cầu' },
  description: 'Hệ thống báo cáo công tác đối ngoại nhân dân',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { themeColor: '#1f4e8c' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page rendered at build time has no nonce, and the content security policy would stop its scripts.
  await connection();
  return (
    <html lang="vi" className={`${vietnamese.variable} ${latin.variable}`}>
      <body className="font-sans antialiased">{children}</body>
    </html>
  );
}
