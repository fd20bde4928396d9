import { languages } from '../../web/words/languages.ts';
import { speak } from '../../web/words/words.ts';

// As the pages do: the words come before whatever says them.
const [japanese] = languages;
speak(japanese, await japanese.load());
