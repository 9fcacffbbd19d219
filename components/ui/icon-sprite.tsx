import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** Icons of a long list, drawn once in the page and used by name in each row. */
export function IconSprite({ icons }: { icons: Readonly<Record<string, LucideIcon>> }) {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      {Object.entries(icons).map(([name, Icon]) => (
        <symbol key={name} id={`icon-${name}`} viewBox="0 0 24 24">
          <Icon />
        </symbol>
      ))}
    </svg>
  );
}

/** One of them, as large as what it stands in says; called, not rendered, since a list has hundreds. */
export function spriteIcon(name: string): ReactNode {
  return (
    <svg aria-hidden="true">
      <use href={`#icon-${name}`} />
    </svg>
  );
}
