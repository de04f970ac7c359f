// The same state, inputs and outputs: a whole rollback that was cut off is watched as emergency-rollback is.
import '../emergency-rollback/post.ts';
