import { Link } from '#components/ui/link.tsx';

function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className="size-10 shrink-0" focusable="false">
      <rect width="32" height="32" rx="6" className="fill-primary" />
      <path
        d="M3 24h26M5 24a11 11 0 0 1 22 0M10 24v-9M16 24V13M22 24v-9"
        fill="none"
        className="stroke-white"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <path d="m16 3.2 1.2 2.5 2.7.4-2 1.9.5 2.7-2.4-1.3-2.4 1.3.5-2.7-2-1.9 2.7-.4z" className="fill-gold" />
    </svg>
  );
}

export function Brand({ href = '/' }: { href?: string }) {
  return (
    <Link href={href} className="flex items-center gap-3 rounded text-ink no-underline">
      <Mark />
      <span className="flex flex-col">
        <span className="text-lg leading-tight font-bold">Nhịp Cầu</span>
        <span className="text-xs text-muted">Đối ngoại nhân dân</span>
      </span>
    </Link>
  );
}
