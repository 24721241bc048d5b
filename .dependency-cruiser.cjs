/** Which folder may import what. The house is described in docs/architecture.md. */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-is-pure',
      comment: 'src-shared runs on both sides: no Node, no Electron, nothing of either process.',
      severity: 'error',
      from: { path: '^src-shared' },
      to: {
        path: '^(src-main|src-renderer)|^electron$|node_modules/(electron|react|better-sqlite3|@node-rs|@mantine|@tiptap)',
      },
    },
    {
      name: 'shared-without-node',
      severity: 'error',
      from: { path: '^src-shared' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'window-knows-nothing-of-main',
      severity: 'error',
      from: { path: '^src-renderer' },
      to: { path: '^src-main|node_modules/(electron|better-sqlite3|@node-rs|kysely)' },
    },
    {
      name: 'window-without-node',
      severity: 'error',
      from: { path: '^src-renderer' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'main-knows-nothing-of-window',
      severity: 'error',
      from: { path: '^src-main' },
      to: { path: '^src-renderer' },
    },
    {
      name: 'electron-only-in-desktop',
      comment: 'Everything else runs under plain Node, where it is tested.',
      severity: 'error',
      from: { path: '^src-main', pathNot: '^src-main/(desktop/|main\\.ts$)' },
      to: { path: '^electron$|node_modules/electron/' },
    },
    {
      name: 'psychotherapy-notes-apart',
      comment:
        'No query for the record, search, print or export can reach psychotherapy.db by mistake.',
      severity: 'error',
      from: {
        path: '^src-main',
        pathNot:
          '^src-main/(store/|records/(private-texts|private-retention|packed-texts|psychotherapy-notes|reflections)\\.ts$)',
      },
      to: { path: '^src-main/(store/psychotherapy-tables|records/private-texts)' },
    },
    {
      name: 'ui-stands-alone',
      severity: 'error',
      from: { path: '^src-renderer/(ui|print)/' },
      to: { path: '^src-renderer/(areas|app)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
