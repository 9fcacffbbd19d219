import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { Link } from '#components/ui/link.tsx';
import { FileProof } from '#components/verification/file-proof.tsx';
import { VerifiedPaper } from '#components/verification/verified-paper.tsx';
import { VerifyFrame } from '#components/verification/verify-frame.tsx';
import { verifyHash } from '#lib/verification/queries.ts';

export const metadata: Metadata = { title: 'Tra cứu văn bản', robots: { index: false, follow: false } };

type Props = { params: Promise<{ hash: string }> };

/** As the proxy in front says, or the socket. */
async function addressOfReader(): Promise<string> {
  const forwarded = (await headers()).get('x-forwarded-for') ?? '';
  return forwarded.split(',')[0]?.trim() ?? '';
}

export default async function VerifiedPage({ params }: Props) {
  const hash = (await params).hash.replaceAll('%20', '');
  const verification = await verifyHash(hash, await addressOfReader());
  if (verification.kind === 'unknown') notFound();
  if (verification.kind === 'limited')
    return (
      <VerifyFrame title="Tra cứu quá nhiều lần">
        <p>Đề nghị thử lại sau {verification.minutes} phút.</p>
      </VerifyFrame>
    );
  return (
    <VerifyFrame title="Văn bản có trong hệ thống">
      <VerifiedPaper
        paper={verification.paper}
        contentHash={verification.contentHash}
        intact={verification.intact}
      />
      <FileProof files={verification.files} />
      <p className="mt-6">
        <Link href="/verify" className="link">
          Tra cứu văn bản khác
        </Link>
      </p>
    </VerifyFrame>
  );
}
