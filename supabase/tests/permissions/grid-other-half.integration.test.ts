import { tryEverySecondLine } from './grid';

tryEverySecondLine(1);
