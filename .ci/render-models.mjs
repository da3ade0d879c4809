// Prints the .bpmn files named on stdin as <directory>/<name>.png. bpmn-to-image cannot pass arguments to the browser,
// and as root Chromium only starts without its sandbox.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { convertAll } from 'bpmn-to-image';
import puppeteer from 'puppeteer';

const [directory] = process.argv.slice(2);
const launch = puppeteer.launch.bind(puppeteer);
puppeteer.launch = options => launch({ ...options, args: process.getuid() === 0 ? ['--no-sandbox'] : [] });

const models = readFileSync(0, 'utf8').split('\n').filter(Boolean);
await convertAll(
  models.map(input => ({ input, outputs: [join(directory, `${basename(input, '.bpmn')}.png`)] })),
  { title: false, footer: false, deviceScaleFactor: 2 }
);
