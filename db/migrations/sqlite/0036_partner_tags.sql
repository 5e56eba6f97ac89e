CREATE TABLE `partner_tags` (
	`company_id` text NOT NULL,
	`tag` text NOT NULL,
	`user_id` text NOT NULL,
	PRIMARY KEY(`company_id`, `tag`, `user_id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
-- By hand: partners are found by the tags that they have.
INSERT INTO `partner_tags` (`company_id`, `tag`, `user_id`)
SELECT DISTINCT `company_id`, `value`, `user_id` FROM `partners`, json_each(`tags`) WHERE `tags` IS NOT NULL;
