/** For whom a draft can be written. Add an audience here: a file, a row, and its limits in domain/word-limits.ts. */
import type { AudienceName } from '../../domain/word-limits.ts';
import type { Audience } from './audience.ts';
import { forte } from './forte.ts';
import { manager } from './manager.ts';
import { peer } from './peer.ts';
import { promo } from './promo.ts';
import { self } from './self.ts';

export const AUDIENCES: Readonly<Record<AudienceName, Audience>> = { self, forte, manager, promo, peer };
