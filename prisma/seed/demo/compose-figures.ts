import { type Random, randomFrom } from './compose-random.ts';
import {
  type ComposeInput,
  type FigureName,
  type FigureSet,
  figureNames,
  type Organisation,
} from './compose-types.ts';

type Draft = Partial<Record<FigureName, number>>;

type Range = readonly [low: number, high: number];
type Level = Readonly<Record<'out' | 'in' | 'ngos' | 'news' | 'conferences', Range>>;

/** What a province or a central body of scale 1 to 5 usually reports. */
const provinceLevels: readonly Level[] = [
  { out: [8, 12], in: [18, 30], ngos: [6, 10], news: [110, 190], conferences: [2, 2] },
  { out: [12, 22], in: [30, 62], ngos: [9, 19], news: [170, 330], conferences: [2, 4] },
  { out: [20, 46], in: [64, 140], ngos: [22, 38], news: [280, 640], conferences: [3, 8] },
  { out: [40, 68], in: [120, 235], ngos: [38, 64], news: [480, 1150], conferences: [6, 16] },
  { out: [72, 115], in: [250, 420], ngos: [110, 160], news: [1150, 1950], conferences: [18, 32] },
];
const centralLevels: readonly Level[] = [
  { out: [8, 14], in: [10, 19], ngos: [3, 5], news: [60, 130], conferences: [2, 2] },
  { out: [14, 28], in: [16, 32], ngos: [4, 8], news: [90, 210], conferences: [2, 4] },
  { out: [26, 54], in: [34, 68], ngos: [7, 14], news: [160, 430], conferences: [3, 8] },
  { out: [58, 120], in: [66, 140], ngos: [18, 34], news: [480, 1100], conferences: [6, 18] },
  { out: [41, 45], in: [104, 114], ngos: [371, 384], news: [2650, 2800], conferences: [11, 13] },
];

/** Figures that the sentences about an organisation imply. */
const implied: Readonly<Record<string, Draft>> = {
  BNNMT: { foreignNgos: 61, aidProjects: 88 },
  BYT: { foreignNgos: 74, aidProjects: 115 },
  BDTTG: { delegationsOut: 78 },
  VPCP: { newsItems: 1146 },
  TTXVN: { newsItems: 5214, foreignNgos: 4, aidProjects: 5 },
  TNVN: { newsItems: 1870, foreignNgos: 4, aidProjects: 4 },
  THVN: { newsItems: 1322, foreignNgos: 5, aidProjects: 7 },
  LHHN: { foreignNgos: 381 },
};
const names = Object.keys(figureNames) as FigureName[];
const minimum: Draft = {
  delegationsOut: 5,
  delegationsIn: 8,
  agreements: 2,
  conferences: 2,
  trainingCourses: 2,
  inspections: 2,
  commendedGroups: 3,
  commendedIndividuals: 6,
  foreignNgos: 3,
  aidProjects: 4,
};

/** The level of an organisation, without a year: drawn from its scale. */
function base(organisation: Organisation, scale: number, ngos: number): Draft {
  const { between, next } = randomFrom(`${organisation.key}|figures`);
  const province = organisation.kind === 'province';
  const union = organisation.kind === 'friendship_union';
  const level = (province ? provinceLevels : centralLevels)[Math.min(Math.max(scale, 1), 5) - 1];
  if (!level) return {};
  const draw = (name: keyof Level): number => between(...level[name]);
  const courses = 2 + Math.round(scale * (0.3 + next() * 0.6));
  const figures: Draft = {
    delegationsOut: draw('out'),
    delegationsIn: draw('in'),
    trainingCourses: courses,
    trainedOfficials: courses * between(56, 104) + between(1, 19),
    commendedGroups: scale * between(2, 3) + between(1, 4),
    commendedIndividuals: scale * between(4, 6) + between(3, 9),
    newsItems: draw('news'),
    agreements: scale + between(0, 3),
    conferences: draw('conferences'),
    inspections: Math.ceil(scale / 2) + between(0, 2),
  };
  if (ngos > 0 && (province || union || scale >= 2 || next() < 0.4)) {
    const count = Math.max(draw('ngos'), ngos + 1);
    figures.foreignNgos = count;
    figures.aidProjects = union ? between(55, 62) : Math.round(count * (1.03 + next() * 0.3));
  }
  Object.assign(figures, implied[organisation.key]);
  if (figures.aidProjects !== undefined) figures.aidCommitted = figures.aidProjects * between(72, 168) * 1000;
  if (union) {
    Object.assign(figures, { commendedGroups: between(24, 29), commendedIndividuals: between(118, 138) });
    delete figures.inspections;
  }
  if (scale <= 2) {
    if (next() < 0.4) delete figures.inspections;
    if (next() < 0.3) delete figures.conferences;
    if (next() < 0.3) delete figures.agreements;
    if (!province && next() < 0.25) {
      delete figures.trainingCourses;
      delete figures.trainedOfficials;
    }
    if (next() < 0.15) {
      delete figures.commendedGroups;
      delete figures.commendedIndividuals;
    }
  }
  return figures;
}

/** Moves every figure of one year to another year. */
function shift(from: FigureSet, random: Random, forward: boolean, fixed: Draft): Draft {
  const result: Draft = {};
  for (const name of names) {
    const value = from[name];
    if (value === undefined || name === 'aidDisbursed') continue;
    const growth = 0.9 + random.next() * 0.3;
    const factor = forward ? growth : 1 / growth;
    const moved = Math.round(value * factor) + (value > 6 ? 0 : random.between(-1, 1));
    result[name] = Math.max(moved, Math.min(value, minimum[name] ?? 1));
  }
  return Object.assign(result, fixed);
}

function complete(draft: Draft, random: Random): FigureSet {
  for (const name of names) {
    const value = draft[name];
    if (value !== undefined) draft[name] = Math.max(value, minimum[name] ?? 1);
  }
  if (draft.foreignNgos !== undefined && draft.aidProjects === undefined)
    draft.aidProjects = draft.foreignNgos;
  if (draft.aidCommitted !== undefined) {
    draft.aidCommitted = Math.round(draft.aidCommitted / 100) * 100;
    const cents = random.next() < 0.35 ? random.between(1, 19) * 0.05 : 0;
    draft.aidDisbursed =
      Math.floor(draft.aidCommitted * (0.57 + random.next() * 0.34)) + Math.round(cents * 100) / 100;
  }
  return draft;
}

function fromReport(figures: NonNullable<ComposeInput['neighbour']>['figures']): Draft {
  const result: Draft = {};
  for (const name of names) {
    const figure = figures[figureNames[name]];
    if (figure && 'value' in figure) result[name] = figure.value;
  }
  return result;
}

export function figuresOf({ organisation, year, facts, neighbour }: ComposeInput): {
  readonly current: FigureSet;
  readonly previous: FigureSet;
} {
  const at = (target: number): FigureSet => {
    if (neighbour?.year === target) return fromReport(neighbour.figures);
    const start = neighbour
      ? fromReport(neighbour.figures)
      : base(organisation, facts.scale, facts.ngos.length);
    const random = randomFrom(`${organisation.key}|${target}|figures`);
    const anchor = neighbour?.year ?? 2025;
    if (target === anchor) return complete({ ...start }, random);
    return complete(
      shift(start, random, target > anchor, neighbour ? {} : (implied[organisation.key] ?? {})),
      random,
    );
  };
  return { current: at(year), previous: at(year - 1) };
}
