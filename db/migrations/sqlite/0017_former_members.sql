ALTER TABLE `users` ADD `left_at` integer;--> statement-breakpoint
CREATE INDEX `users_left_ix` ON `users` (`left_at`);