// "Imports point one way" of the architecture, as rules. Each comment is what a person reads when one is broken.

/** A noun may import the nouns before it in this list, never those after it. */
const NOUNS = [
  'organisations',
  'accounts',
  'audit',
  'outbox',
  'notifications',
  'templates',
  'cycles',
  'reports',
  'comments',
  'handovers',
  'reviews',
  'attachments',
  'imports',
  'obligations',
  'statistics',
  'reminders',
  'sources',
  'proposals',
  'summaries',
  'prints',
  'verification',
];

const PURE = '^lib/[^/]+/(schema|rules|labels|document|chart|places-chart)[.]ts$';
const TYPE_ONLY = { dependencyTypesNot: ['type-only'] };

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    rule(
      'no-cycle',
      'Two files that need each other cannot be understood, tested or moved one at a time.',
      {},
      { circular: true },
    ),
    rule(
      'no-barrel',
      'A barrel drags a whole folder into every page and hides who needs what: import the file itself.',
      {},
      { path: '/index[.]tsx?$', pathNot: '^node_modules/' },
    ),
    rule(
      'resolvable',
      'The imported file or package does not exist.',
      {},
      { couldNotResolve: true, pathNot: '^node:' },
    ),
    rule(
      'nothing-imports-app',
      'app/ holds routes only; what somebody else needs lives in components/ or lib/.',
      { pathNot: '^(app/|proxy[.]ts)' },
      { path: '^app/' },
    ),
    rule(
      'lib-knows-no-interface',
      'lib/ serves the web, the worker and scripts alike.',
      { path: '^lib/' },
      { path: '^components/' },
    ),
    rule(
      'product-needs-no-tools',
      'scripts/ and tests/ are around the product, not part of it.',
      { path: '^(app|components|lib)/', pathNot: '[.]test[.]tsx?$' },
      { path: '^(scripts|tests)/' },
    ),
    rule(
      'scripts-need-no-tests',
      'What runs in a real installation must not rest on test support.',
      { path: '^(scripts|prisma)/', pathNot: '^scripts/(test|bench|fault|screenshots)|[.]test[.]ts$' },
      { path: '^tests/' },
    ),
    rule(
      'pages-only-read-and-act',
      'A page calls queries and actions; a write outside an action would miss the actor, the rule and the audit row.',
      { path: '^app/', pathNot: '/route[.]ts$' },
      { path: '^(lib/db[.]ts|lib/[^/]+/mutations[.]ts|prisma/client/)', ...TYPE_ONLY },
    ),
    rule(
      'routes-leave-the-database-alone',
      'A route handler shares the mutation of its action, and never writes a query of its own.',
      { path: '^app/.*/route[.]ts$' },
      { path: '^(lib/db[.]ts|prisma/client/)', ...TYPE_ONLY },
    ),
    rule(
      'components-show-and-act',
      'A component gets view objects: it may use schema, rules, labels, documents, charts and actions, and the types of queries.',
      { path: '^components/' },
      {
        path: '^(lib/(db|env|auth|audit|files|jobs|log)[.]ts|lib/[^/]+/(queries|mutations|job)[.]ts|prisma/)',
        ...TYPE_ONLY,
      },
    ),
    rule(
      'ui-knows-no-business',
      'components/ui could ship in another product. lib/rich-text and lib/charts go with it: formats of texts and pictures, no business.',
      { path: '^components/ui/' },
      { path: '^(components/(?!ui/)|lib/(?!rich-text/|charts/)[^/]+/|prisma/)' },
    ),
    rule(
      'pure-files-stay-pure',
      'schema, rules, labels, document and chart are pure and synchronous: no framework, no database, no environment; now is a parameter.',
      { path: PURE },
      {
        path: '^(lib/(db|env|clock|auth|audit|files|jobs|log)[.]ts|lib/[^/]+/(queries|mutations|actions|job)[.]ts|prisma/|node_modules/(next|react|react-dom|@prisma)/)',
        ...TYPE_ONLY,
      },
    ),
    rule(
      'schema-knows-only-zod',
      'schema says what a thing is; of packages it needs zod alone.',
      { path: '^lib/[^/]+/schema[.]ts$' },
      { path: '^node_modules/(?!zod/)', ...TYPE_ONLY },
    ),
    rule(
      'few-touch-the-database',
      'Visibility and audit are kept in queries and mutations; a query elsewhere would go around both.',
      {
        path: '^lib/',
        pathNot: `[.]test[.]ts$|^lib/(audit|auth|jobs|health)[.]ts$|^lib/[^/]+/(queries|mutations|job|administration|passwords|save-answer|history|presence|last-year|receipts|issued-papers|editions|paragraphs|citing|outlines|preparing|changing|selections|letters|preview|dashboard-charts|threads|examinations|twins|own|matter|papers|parts)[.]ts$`,
      },
      { path: '^lib/db[.]ts$', ...TYPE_ONLY },
    ),
    rule(
      'documents-know-no-noun',
      'lib/documents prints any paper and lib/charts draws any chart; each noun describes its own.',
      { path: '^lib/(documents|charts)/', pathNot: '[.]test[.]ts$' },
      { path: `^lib/(${NOUNS.join('|')})/` },
    ),
    rule(
      'few-make-actors',
      'An actor is proof of a checked session: only signing in, the job runner and tests may make one.',
      {
        path: '^(app|components|lib|scripts|prisma)/',
        pathNot: '[.]test[.]ts$|^lib/(auth|accounts/queries|job-workers)[.]ts$',
      },
      { path: '^lib/actor[.]ts$' },
    ),
    rule(
      'only-the-worker-works',
      'The web only asks for slow work; were it to load the workers, it would load the printer as well.',
      { pathNot: '^(scripts/worker[.]ts|tests/)' },
      { path: '^lib/job-workers[.]ts$' },
    ),
    ...NOUNS.slice(0, -1).map((noun, index) =>
      rule(
        `one-way-${noun}`,
        `Nouns depend in one direction: ${NOUNS.join(' ← ')}.`,
        { path: `^lib/${noun}/`, pathNot: '[.]test[.]ts$' },
        { path: `^lib/(${NOUNS.slice(index + 1).join('|')})/` },
      ),
    ),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: '^(node_modules|prisma/client)/',
    exclude: '[.]css$',
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
