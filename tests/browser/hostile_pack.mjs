// Writes packs with the hostile strings as title, text, table cell and file name: node hostile_pack.mjs FOLDER
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostile } from './hostile.mjs';

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
// What a line of a text file can hold.
const lines = hostile.map((text) => text.replace(/[\r\n\u0000]+/g, ' '));
const agenda = lines.map((text, i) => `HP/24/${i + 1}\t${text} hostilepack\tTo approve\tThe Chair\t${i + 1}\n`).join('');
const minutes = lines.map((text, i) =>
  `HP/24/${i + 101}\t${text} hostilepack\nThe Board discussed ${text} with care. It was RESOLVED to: APPROVE ${text} hostilepack.\nACTION: ${text}\n`).join('\n');
const pack = (title) => `${title}\nMeeting of the Hostile ${title} Board held in public on 11 July 2024\n\nAGENDA\n${agenda}\n\nMinutes of the ` +
  `meeting of the Hostile Board held on 9 May 2024\n\n${minutes}\n`;
writeFileSync(join(folder, '"><img src=x onerror=alert(1)> hostilepack.txt'), pack('Hostile Council <script>alert(1)<∕script>'));
writeFileSync(join(folder, "' onfocus='alert(1)' autofocus='.txt"), pack('"><svg onload=alert(1)> Council'));
