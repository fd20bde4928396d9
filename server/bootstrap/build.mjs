import { buildPrograms, buildSite, ensureInstalled } from './project.mjs';

ensureInstalled();
buildPrograms();
buildSite();
