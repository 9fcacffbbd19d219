/** The faces of the type of our papers, and how wide a text is in one of them. */

export type Face = 'normal' | 'bold' | 'italics' | 'bolditalics';
export type Measure = (text: string, face: Face, size: number) => number;
