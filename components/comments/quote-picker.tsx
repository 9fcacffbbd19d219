'use client';

import { MessageSquarePlus } from 'lucide-react';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';

type Selected = { sectionKey: string; about: string; text: string };
/** `times` tells the same words, picked again, from those before. */
type Picked = Selected & { times: number };

const PickedQuote = createContext<Picked | null>(null);

/** What the reader last picked from the document to say something about. */
export function usePickedQuote(sectionKey: string): Picked | null {
  const picked = useContext(PickedQuote);
  return picked?.sectionKey === sectionKey ? picked : null;
}

const longest = 2_000;

function sectionAt(node: Node | null): HTMLElement | null {
  const element = node instanceof HTMLElement ? node : (node?.parentElement ?? null);
  return element?.closest<HTMLElement>('[data-quotable]') ?? null;
}

/** The words selected within one section of the document. */
function selectedWords(): Selected | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return null;
  const section = sectionAt(selection.anchorNode);
  if (!section || section !== sectionAt(selection.focusNode)) return null;
  const text = selection.toString().trim();
  const { quotable = '', about = '' } = section.dataset;
  return text === '' || text.length > longest ? null : { sectionKey: quotable, about, text };
}

/** Words selected in the document go into the comment of their section with one click. */
export function QuotePicker({ children }: { children: ReactNode }) {
  const [selected, setSelected] = useState<Selected | null>(null);
  const [picked, setPicked] = useState<Picked | null>(null);
  useEffect(() => {
    const look = () => setSelected(selectedWords());
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  return (
    <PickedQuote value={picked}>
      {children}
      {selected ? (
        <div className="fixed inset-x-0 bottom-4 z-40 flex justify-center px-4 print:hidden">
          <Button
            // The selection must outlive the press.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setPicked({ ...selected, times: (picked?.times ?? 0) + 1 })}
            className="shadow-lg"
          >
            <MessageSquarePlus aria-hidden />
            Góp ý về chữ đã chọn ở {selected.about}
          </Button>
        </div>
      ) : null}
    </PickedQuote>
  );
}
