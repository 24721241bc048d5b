import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../runtime/project.mjs';

/** What may be part of a program under AGPL-3.0. */
const allowed = new Set([
  'MIT',
  'ISC',
  '0BSD',
  // As the dictionaries call the two-clause text that they bring.
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'OFL-1.1',
]);

/** Which file of a package is its licence, or something it asks to be passed on. */
const licenceFile = /^(licen[cs]e|copying|notice)/i;

/**
 * @typedef {object} ThirdParty
 * @property {string} name
 * @property {string} version
 * @property {string} licence its SPDX expression
 * @property {string} text the licence itself, with whoever holds the copyright
 */

/**
 * A plugin for every part of the build, which together write down whose code is in it: the package of each module and
 * font that gets in, and those named in `beside`, which are packaged as they are. A package whose licence is missing or does not
 * go with ours ends the build.
 *
 * @param {{ file: string, beside: string[] }} options `file` is written as .json for the app and as .txt for people
 * @returns {import('vite').Plugin}
 */
export function thirdParties({ file, beside }) {
  const folders = new Set(beside.map((name) => inProject('node_modules', name)));
  let root = '';
  return {
    name: 'third-parties',
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_options, bundle) {
      // What a style sheet names, such as a font, is no module.
      const assets = Object.values(bundle).flatMap((part) =>
        part.type === 'asset' ? part.originalFileNames : [],
      );
      const files = [...this.getModuleIds(), ...assets.map((name) => path.resolve(root, name))];
      for (const file of files) {
        const folder = packageFolder(file);
        if (folder !== undefined) folders.add(folder);
      }
    },
    closeBundle() {
      // By the version too: of some packages there are two, which come in whatever order they were met.
      const nameOf = (/** @type {ThirdParty} */ { name, version }) => `${name} ${version}`;
      const found = [...folders].map(thirdParty).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(`${file}.json`, `${JSON.stringify(found)}\n`);
      writeFileSync(`${file}.txt`, found.map(asText).join(`\n${'-'.repeat(80)}\n`));
    },
  };
}

/** @param {ThirdParty} party */
function asText({ name, version, licence, text }) {
  return `${name} ${version}\n${licence}\n\n${text}\n`;
}

/**
 * The folder of the package that a module is part of; undefined for the project's own.
 *
 * @param {string} id
 */
export function packageFolder(id) {
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1];
}

/**
 * @param {string} folder
 * @returns {ThirdParty}
 */
function thirdParty(folder) {
  const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const { name, version, license: licence } = about;
  if (typeof licence !== 'string' || !isAllowed(licence)) {
    throw new Error(
      `${name} ${version} is under "${licence}": whether that goes with AGPL-3.0 has to be decided in scripts/build/third-parties.mjs.`,
    );
  }
  const text = licenceText(folder) ?? keptText(name);
  if (text === undefined) {
    throw new Error(
      `${name} ${version} brings no licence text: put the one of its source into resources/licences/.`,
    );
  }
  return { name, version, licence, text };
}

/**
 * Of alternatives one is enough; what is joined must all go with ours.
 *
 * @param {string} licence an SPDX expression
 */
export function isAllowed(licence) {
  return licence
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => allowed.has(part.trim())));
}

/** @param {string} folder */
function licenceText(folder) {
  const files = readdirSync(folder)
    .filter((name) => licenceFile.test(name))
    .sort();
  if (files.length === 0) return undefined;
  return files.map((name) => readFileSync(path.join(folder, name), 'utf8').trim()).join('\n\n');
}

/**
 * For packages published without the text that their source has.
 *
 * @param {string} name
 */
function keptText(name) {
  const file = inProject('resources/licences', `${name.replace('/', '__')}.txt`);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}
